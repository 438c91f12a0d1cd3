import { OPTION } from '../api-types.ts';
import type { CommandOption, OptionChoice } from '../api-types.ts';
import { channelNames, roleNames, userNames } from './option-values.ts';
import type { Directory, Named, OptionValue } from './option-values.ts';

export interface Suggestion {
  readonly label: string;
  readonly value: OptionValue;
}

/** Discord shows at most so many. */
const MOST = 25;

/** The option's own list (choices, true/false, channels, roles, people), narrowed by what was typed; null where it takes free text. */
export function ownSuggestions(
  option: CommandOption,
  typed: string,
  directory: Directory,
): readonly Suggestion[] | null {
  const all = allSuggestions(option, directory);
  if (!all) return null;
  const query = typed.trim().toLowerCase();
  return all.filter(({ label }) => label.toLowerCase().includes(query)).slice(0, MOST);
}

function allSuggestions(option: CommandOption, directory: Directory): readonly Suggestion[] | null {
  if (option.choices && option.choices.length > 0) return option.choices.map(fromChoice);
  switch (option.type) {
    case OPTION.boolean:
      return [
        { label: 'True', value: true },
        { label: 'False', value: false },
      ];
    case OPTION.channel:
      return channelNames(directory, option.channel_types).map(fromNamed);
    case OPTION.role:
      return roleNames(directory).map(fromNamed);
    case OPTION.user:
      return userNames(directory).map(fromNamed);
    case OPTION.mentionable:
      return [...userNames(directory), ...roleNames(directory)].map(fromNamed);
    default:
      return null;
  }
}

export function fromChoice({ name, value }: OptionChoice): Suggestion {
  return { label: name, value };
}

function fromNamed({ id, label }: Named): Suggestion {
  return { label, value: id };
}
