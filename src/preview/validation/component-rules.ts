import type { Fault } from '../api-error.ts';
import { numberOf, objectsOf, textOf } from '../api-object.ts';
import type { ApiObject } from '../protocol.ts';
import { LIMIT } from './limits.ts';

type Path = readonly (string | number)[];

const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

/** An action row holds up to five buttons, or one select and nothing else. */
export function rowFaults(row: ApiObject, path: Path): Fault[] {
  const children = objectsOf(row, 'components');
  const buttons = children.filter(child => child['type'] === 2).length;
  if (buttons > LIMIT.buttonsInRow || (buttons < children.length && children.length > 1))
    return [
      {
        path: [...path, 'components'],
        code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        message: 'The specified component exceeds the maximum width',
      },
    ];
  return [];
}

/** A link button has an address and no custom id, a premium one its product, any other a custom id and no address. */
export function buttonFaults(button: ApiObject, path: Path): Fault[] {
  const style = numberOf(button, 'style');
  const has = (key: string): boolean => button[key] !== undefined && button[key] !== null;
  const missing = (key: string): Fault => ({
    path: [...path, key],
    code: 'BASE_TYPE_REQUIRED',
    message: 'This field is required',
  });
  const conflict = (key: string, message: string): Fault => ({
    path: [...path, key],
    code: 'BUTTON_COMPONENT_INVALID',
    message,
  });
  const faults: Fault[] = [];
  if (style === LINK_STYLE) {
    if (!has('url')) faults.push(missing('url'));
    if (has('custom_id')) faults.push(conflict('custom_id', 'A link button cannot have a custom id.'));
  } else if (style === PREMIUM_STYLE) {
    if (!has('sku_id')) faults.push(missing('sku_id'));
  } else {
    if (!has('custom_id')) faults.push(missing('custom_id'));
    if (has('url')) faults.push(conflict('url', 'Only a link button can have a URL.'));
  }
  if (style !== PREMIUM_STYLE && !textOf(button, 'label') && !has('emoji')) faults.push(missing('label'));
  const url = textOf(button, 'url');
  if (url !== undefined && !/^(https?|discord):\/\//.test(url))
    faults.push({
      path: [...path, 'url'],
      code: 'URL_TYPE_INVALID_SCHEME',
      message: 'Scheme must be one of (http, https, discord).',
    });
  return faults;
}

/** Bounds of a select agree with each other and with its options, whose values differ. */
export function selectFaults(select: ApiObject, path: Path): Fault[] {
  const min = numberOf(select, 'min_values') ?? 1;
  const max = numberOf(select, 'max_values') ?? 1;
  const faults: Fault[] = [];
  const fault = (key: string, code: string, message: string): void => {
    faults.push({ path: [...path, key], code, message });
  };
  if (min > max) fault('min_values', 'SELECT_COMPONENT_BAD_RANGE', 'min_values cannot exceed max_values.');
  if (select['type'] !== 3) return faults;
  const options = objectsOf(select, 'options');
  if (new Set(options.map(option => option['value'])).size < options.length)
    fault(
      'options',
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      'The specified option value is already used',
    );
  if (max > options.length)
    fault('max_values', 'SELECT_COMPONENT_BAD_RANGE', 'max_values cannot exceed the number of options.');
  if (options.filter(option => option['default'] === true).length > max)
    fault('options', 'SELECT_COMPONENT_TOO_MANY_DEFAULTS', 'More default options than max_values.');
  return faults;
}
