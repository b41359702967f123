/** What the tests of every engine share: one visitor, one page, and little enough that three drivers can do it. */

export interface VisitorCookie {
  readonly value: string;
  /** Unix seconds, or undefined for a session's cookie. */
  readonly expires: number | undefined;
  readonly httpOnly: boolean;
  readonly sameSite: string;
}

export interface EngineOptions {
  readonly javaScriptEnabled?: boolean;
  /** The port where every host but this machine's own ends up (a third party's), as Chromium's option of that name. */
  readonly elsewhere?: number;
}

export interface EngineSession {
  readonly engine: 'chromium' | 'firefox' | 'webkit';
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Whether an element is there and takes room on the screen. */
  isVisible(selector: string): Promise<boolean>;
  /** Clicks as a person does, with the pointer. */
  click(selector: string): Promise<void>;
  press(key: 'Escape' | 'Tab'): Promise<void>;
  address(): Promise<string>;
  cookie(name: string): Promise<VisitorCookie | undefined>;
  /** A new visitor: the cookies of the present site are gone. */
  forget(): Promise<void>;
  close(): Promise<void>;
}
