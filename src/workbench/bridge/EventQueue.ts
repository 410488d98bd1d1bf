import type { EventsProfile } from "../profiles/HostProfile";

interface Told {
  kind: number;
  tell: () => void;
}

/** Holds events back as long as a profile says, and tells those that came meanwhile in its order. */
export class EventQueue {
  private held: Told[] = [];

  constructor(private readonly profile: EventsProfile) {}

  /** @param kind Excel's number for the event: each kind has handlers of its own. */
  add(kind: number, tell: () => void): void {
    if (this.profile.lag === 0) {
      tell();
      return;
    }
    if (this.held.length === 0) setTimeout(() => this.release(), this.profile.lag);
    this.held.push({ kind, tell });
  }

  isHolding(): boolean {
    return this.held.length > 0;
  }

  private release(): void {
    const { held } = this;
    this.held = [];
    for (const { tell } of this.profile.order === "byKind" ? byKind(held) : held) tell();
  }
}

/** The kind that came last first; within a kind as they came. */
function byKind(events: Told[]): Told[] {
  const last = new Map(events.map(({ kind }, index) => [kind, index]));
  return events.toSorted((a, b) => (last.get(b.kind) ?? 0) - (last.get(a.kind) ?? 0));
}
