/**
 * The little of a service worker's world that is used. TypeScript's own declarations of it cannot stand in one program with
 * those of a page.
 */
export interface WorkerScope {
  readonly registration: {
    readonly scope: string;
    readonly unregister: () => Promise<boolean>;
  };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  addEventListener(type: 'install' | 'activate', hear: (event: WaitingEvent) => void): void;
  addEventListener(type: 'fetch', hear: (event: FetchingEvent) => void): void;
  addEventListener(type: 'message', hear: (event: WaitingEvent & MessageEvent) => void): void;
}

export interface WaitingEvent {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface FetchingEvent extends WaitingEvent {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}
