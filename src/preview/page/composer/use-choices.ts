import { useEffect, useState } from 'preact/hooks';
import type { CommandOption } from '../api-types.ts';
import { useSession } from '../session.ts';
import { optionsWhileTyping } from './draft.ts';
import type { Draft } from './draft.ts';
import { fromChoice, ownSuggestions } from './suggestions.ts';
import type { Suggestion } from './suggestions.ts';

/** Typing is given this long to pause before the bot is asked. */
const DEBOUNCE_MS = 150;

export interface Choices {
  readonly rows: readonly Suggestion[];
  /** Free text is welcome too: no row is chosen unless the person moves to it. */
  readonly free: boolean;
}

/** Rows for a field while it is being typed in: the option's own list, or the bot's autocomplete. */
export function useChoices(draft: Draft, option: CommandOption, asking: boolean): Choices {
  const { state, directory, autocomplete } = useSession();
  const [nonce, setNonce] = useState<string | null>(null);
  const [last, setLast] = useState<readonly Suggestion[]>([]);
  const text = draft.fields.get(option.name)?.text ?? '';
  const asks = asking && option.autocomplete === true;
  useEffect(() => {
    if (!asks) return undefined;
    const timer = window.setTimeout(() => {
      setNonce(autocomplete(draft.entry, optionsWhileTyping(draft, option, directory)));
    }, DEBOUNCE_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [asks, text]);
  const answer = nonce !== null && state.choices?.nonce === nonce ? state.choices : null;
  useEffect(() => {
    if (answer) setLast(answer.choices.map(fromChoice));
  }, [answer]);
  const own = ownSuggestions(option, text, directory);
  if (own) return { rows: own, free: false };
  return { rows: option.autocomplete === true ? last : [], free: true };
}
