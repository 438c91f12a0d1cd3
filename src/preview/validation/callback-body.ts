import { invalidForm } from '../api-error.ts';
import type { Fault } from '../api-error.ts';
import { characters, listOf, objectOf, objectsOf, textOf } from '../api-object.ts';
import type { ApiObject } from '../protocol.ts';
import { schemaFaults } from './body-schema.ts';
import { surveyComponents } from './components.ts';
import { LIMIT } from './limits.ts';

/**
 * Checks the answer to an autocomplete request (callback type 8).
 * @throws ApiError 50035
 */
export async function checkChoices(body: ApiObject): Promise<void> {
  const choices = listOf(objectOf(body, 'data'), 'choices');
  // sent in three untagged shapes, of which the schema can only say that none fits
  const faults = choices.flatMap(choiceFaults);
  if (choices.length > LIMIT.choices)
    faults.push({
      path: ['data', 'choices'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: `Must be ${LIMIT.choices} or fewer in length.`,
    });
  if (faults.length === 0) faults.push(...(await schemaFaults('callback-choices', body)));
  if (faults.length > 0) throw invalidForm(faults);
}

function choiceFaults(choice: unknown, index: number): Fault[] {
  const object = typeof choice === 'object' && choice !== null ? (choice as ApiObject) : {};
  const bad = (key: string): Fault => ({
    path: ['data', 'choices', index, key],
    code: 'BASE_TYPE_BAD_LENGTH',
    message: `Must be between 1 and ${LIMIT.choiceValue} in length.`,
  });
  const fits = (text: string | undefined): boolean =>
    characters(text) >= 1 && characters(text) <= LIMIT.choiceValue;
  const value = object['value'];
  return [
    ...(fits(textOf(object, 'name')) ? [] : [bad('name')]),
    ...(typeof value === 'number' || fits(textOf(object, 'value')) ? [] : [bad('value')]),
  ];
}

/**
 * Checks a modal (callback type 9).
 * @throws ApiError 50035
 */
export async function checkModal(body: ApiObject): Promise<void> {
  const faults = await schemaFaults('callback-modal', body);
  const path = ['data', 'components'];
  const components = objectsOf(objectOf(body, 'data'), 'components');
  faults.push(...surveyComponents(components, path).faults);
  if (components.length > LIMIT.modalComponents)
    faults.push({
      path,
      code: 'BASE_TYPE_BAD_LENGTH',
      message: `Must be between 1 and ${LIMIT.modalComponents} in length.`,
    });
  components.forEach((component, index) => {
    if (component['type'] === 1 && listOf(component, 'components').length !== 1)
      faults.push({
        path: [...path, index, 'components'],
        code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        message: 'An action row in a modal holds exactly one text input',
      });
  });
  if (faults.length > 0) throw invalidForm(faults);
}
