import { numberOf, objectsOf, textOf } from '../api-object.ts';
import type { ApiObject } from '../protocol.ts';
import { walkComponents } from '../validation/components.ts';
import type { World } from '../world/world.ts';

export const findComponent = (components: readonly ApiObject[], customId: string): ApiObject | undefined =>
  walkComponents(components, []).find(({ component }) => component['custom_id'] === customId)?.component;

/** Why a component cannot be used like this, or null: switched off, too few or many values, values it does not offer. */
export function chosenFault(world: World, component: ApiObject, values: readonly string[]): string | null {
  if (component['disabled'] === true) return 'That component is switched off.';
  const type = numberOf(component, 'type') ?? 0;
  if (type === 2) return values.length === 0 ? null : 'A button takes no values.';
  const min = numberOf(component, 'min_values') ?? 1;
  const max = numberOf(component, 'max_values') ?? 1;
  if (values.length < min || values.length > max) return `Choose ${min} to ${max}.`;
  if (new Set(values).size < values.length) return 'A value is chosen twice.';
  return values.every(value => offers(world, component, type, value)) ? null : 'That is not on offer.';
}

function offers(world: World, select: ApiObject, type: number, value: string): boolean {
  switch (type) {
    case 3:
      return objectsOf(select, 'options').some(option => textOf(option, 'value') === value);
    case 5:
      return world.members.has(value);
    case 6:
      return world.roles.has(value);
    case 7:
      return world.members.has(value) || world.roles.has(value);
    case 8: {
      const types = select['channel_types'];
      const channel = world.channels.get(value);
      return !!channel && (!Array.isArray(types) || types.length === 0 || types.includes(channel.type));
    }
    default:
      return false;
  }
}
