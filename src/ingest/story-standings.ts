import type { SettledAccount } from '../storage/store.ts';

/** Where an account stands: as the store has it, or as this pass is going to save it. */
interface Standing {
  readonly block: number | null;
  readonly level: number;
}

/** Which accounts stand in which block, as far as they are at hand, with what is not saved yet. */
export class Standings {
  readonly #byAccount = new Map<number, Standing>();
  readonly #members = new Map<number, Set<number>>();
  /** Accounts that this pass has put into their blocks: they stay. */
  readonly #placed = new Set<number>();
  readonly #dissolved = new Set<number>();
  #hasEarlier = false;

  /** Blocks of earlier passes were met. */
  get hasEarlier(): boolean {
    return this.#hasEarlier;
  }

  of(id: number): Standing {
    return this.#byAccount.get(id) ?? { block: null, level: 0 };
  }

  /** Takes what the store has, unless this pass knows better. */
  load({ id, block, level }: SettledAccount): void {
    if (this.#placed.has(id)) return;
    this.#set(id, { block: block !== null && this.#dissolved.has(block) ? null : block, level });
    this.#hasEarlier ||= block !== null;
  }

  place(ids: readonly number[], standing: Standing & { readonly block: number }): void {
    for (const id of ids) {
      this.#placed.add(id);
      this.#set(id, standing);
    }
  }

  dissolve(label: number): void {
    this.#dissolved.add(label);
    for (const id of this.#members.get(label) ?? []) this.#set(id, { block: null, level: this.of(id).level });
    this.#members.delete(label);
  }

  isPlaced(id: number): boolean {
    return this.#placed.has(id);
  }

  saved(): void {
    this.#dissolved.clear();
  }

  forget(isGone: (id: number) => boolean): void {
    for (const id of this.#byAccount.keys()) if (isGone(id)) this.#byAccount.delete(id);
    for (const [label, members] of this.#members) if ([...members].every(isGone)) this.#members.delete(label);
  }

  #set(id: number, standing: Standing): void {
    this.#byAccount.set(id, standing);
    if (standing.block === null) return;
    const members = this.#members.get(standing.block);
    if (members) members.add(id);
    else this.#members.set(standing.block, new Set([id]));
  }
}
