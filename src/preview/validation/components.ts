import type { Fault } from '../api-error.ts';
import { characters, listOf, numberOf, objectOf, objectsOf, textOf } from '../api-object.ts';
import type { ApiObject } from '../protocol.ts';
import { buttonFaults, rowFaults, selectFaults } from './component-rules.ts';

type Path = readonly (string | number)[];

/** Component types that need the Components V2 flag: section, text display, thumbnail, gallery, file, separator, container. */
const V2_TYPES = new Set([9, 10, 11, 12, 13, 14, 17]);
const SELECT_TYPES = new Set([3, 5, 6, 7, 8]);

export interface ComponentSurvey {
  /** Nested ones counted. */
  readonly count: number;
  /** Characters of all text displays. */
  readonly text: number;
  /** Path of the first component that needs the V2 flag. */
  readonly firstV2: Path | undefined;
  /** File names behind `attachment://` addresses, with their path. */
  readonly attachments: readonly { readonly path: Path; readonly name: string }[];
  readonly faults: readonly Fault[];
}

interface Found {
  readonly component: ApiObject;
  readonly path: Path;
}

/** Every component with its path, parents before children. */
export function* walkComponents(list: readonly unknown[], path: Path): Generator<Found> {
  for (const [index, entry] of list.entries()) {
    if (typeof entry !== 'object' || entry === null) continue;
    const component = entry as ApiObject;
    const here = [...path, index];
    yield { component, path: here };
    yield* walkComponents(listOf(component, 'components'), [...here, 'components']);
    for (const key of ['accessory', 'component']) {
      const child = objectOf(component, key);
      if (!child) continue;
      yield { component: child, path: [...here, key] };
    }
  }
}

/** Counts, sums and checks all components of a message or modal. */
export function surveyComponents(list: readonly unknown[], path: Path): ComponentSurvey {
  const found = [...walkComponents(list, path)];
  return {
    count: found.length,
    text: found
      .filter(({ component }) => component['type'] === 10)
      .reduce((sum, { component }) => sum + characters(textOf(component, 'content')), 0),
    firstV2: found.find(({ component }) => V2_TYPES.has(numberOf(component, 'type') ?? 0))?.path,
    attachments: found.flatMap(attachmentsOf),
    faults: [...found.flatMap(ruleFaults), ...repeated(found, 'custom_id'), ...repeated(found, 'id')],
  };
}

function ruleFaults({ component, path }: Found): Fault[] {
  const type = numberOf(component, 'type') ?? 0;
  if (type === 1) return rowFaults(component, path);
  if (type === 2) return buttonFaults(component, path);
  if (SELECT_TYPES.has(type)) return selectFaults(component, path);
  return [];
}

function attachmentsOf({ component, path }: Found): { path: Path; name: string }[] {
  const media: [Path, ApiObject | undefined][] = [
    [[...path, 'media', 'url'], objectOf(component, 'media')],
    [[...path, 'file', 'url'], objectOf(component, 'file')],
    ...objectsOf(component, 'items').map((item, index): [Path, ApiObject | undefined] => [
      [...path, 'items', index, 'media', 'url'],
      objectOf(item, 'media'),
    ]),
  ];
  return media.flatMap(([where, object]) => {
    const url = textOf(object, 'url') ?? '';
    return url.startsWith('attachment://') ? [{ path: where, name: url.slice('attachment://'.length) }] : [];
  });
}

function repeated(found: readonly Found[], key: 'custom_id' | 'id'): Fault[] {
  const seen = new Set<unknown>();
  return found.flatMap(({ component, path }) => {
    const value = component[key];
    // component id 0 means "give it one"
    if (value === undefined || value === null || value === 0) return [];
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    const code = key === 'id' ? 'COMPONENT_ID_DUPLICATED' : 'COMPONENT_CUSTOM_ID_DUPLICATED';
    return [{ path: [...path, key], code, message: 'Component id cannot be duplicated' }];
  });
}
