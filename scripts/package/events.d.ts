
export interface RenderedDetail {
  title: string;
  language: string;
  direction: string;
  description: string;
  route: string;
}

export interface ErrorDetail {
  message: string;
  diagnostics: string[];
}

declare global {
  interface HTMLElementEventMap {
    'broadside-ready': CustomEvent<Record<string, never>>;
    'broadside-rendered': CustomEvent<RenderedDetail>;
    'broadside-error': CustomEvent<ErrorDetail>;
  }
  interface DocumentEventMap {
    'broadside-ready': CustomEvent<Record<string, never>>;
    'broadside-rendered': CustomEvent<RenderedDetail>;
    'broadside-error': CustomEvent<ErrorDetail>;
  }
}
