import { Component, type ReactNode } from "react";
import type { Language } from "../../domain/language";
import { wordsIn } from "../words/words";

interface Props {
  readonly language: Language;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** The pane always shows something: when drawing fails, what happened and a way to try again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const words = wordsIn(this.props.language);
    // Plain elements in the shell's own style: what failed may be the component library.
    return (
      <div className="shell" role="alert">
        <p>{words.paneBroken}</p>
        <p>{error.message}</p>
        <p>
          <button type="button" onClick={() => this.setState({ error: null })}>
            {words.retry}
          </button>
        </p>
      </div>
    );
  }
}
