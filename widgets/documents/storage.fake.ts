/** A local storage for tests, which can be full or forbidden, and other tabs of which are simulated. */

export class FakeStorage {
  /** How many characters it holds; browsers have about five million. */
  quota = Infinity;
  forbidden = false;

  [key: string]: unknown;

  get length(): number {
    return this.#keys().length;
  }

  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(this[key]) : null;
  }

  setItem(key: string, value: string): void {
    const others = this.#keys().filter((one) => one !== key);
    const used = others.reduce((sum, one) => sum + one.length + String(this[one]).length, 0);
    if (used + key.length + value.length > this.quota) throw new DOMException("full", "QuotaExceededError");
    this[key] = value;
  }

  removeItem(key: string): void {
    delete this[key];
  }

  #keys(): string[] {
    return Object.keys(this).filter((key) => key.includes(":"));
  }
}

/** Puts a new one in place of the browser's, with the window's events. */
export function fakeStorage(): FakeStorage {
  const storage = new FakeStorage();
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get: () => {
      if (storage.forbidden) throw new DOMException("forbidden", "SecurityError");
      return storage;
    },
  });
  return storage;
}

const events = new EventTarget();
Object.assign(globalThis, {
  addEventListener: events.addEventListener.bind(events),
  removeEventListener: events.removeEventListener.bind(events),
});

/** What happens here when another tab stores something. */
export function otherTabStored(key: string | null): void {
  events.dispatchEvent(Object.assign(new Event("storage"), { key }));
}

/** What happens when the page comes back from where the browser had put it aside. */
export function cameBack(): void {
  events.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
}
