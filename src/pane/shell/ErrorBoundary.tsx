import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
}

/** Keeps a page that failed to draw from taking the pane with it. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert">
        <p>This page could not be shown. Nothing in the workbook has changed.</p>
        <Button onClick={() => this.setState({ failed: false })}>Show it again</Button>
      </div>
    );
  }
}
