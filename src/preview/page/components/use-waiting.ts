import { useDrawnMessage, useSession } from '../session.ts';

/** Whether this component was used and the bot has not answered yet. */
export function useWaiting(customId: string): boolean {
  const { state } = useSession();
  const { id } = useDrawnMessage();
  return state.pending.some(
    ({ about }) => about.kind === 'component' && about.message === id && about.customId === customId,
  );
}
