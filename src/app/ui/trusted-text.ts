/** Which text may become markup or a script's address where the browser asks first (Trusted Types): icons of the build, and addresses of this page. */

interface Policy {
  readonly createHTML: (text: string) => string;
}
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createHTML?: (text: string) => string; readonly createScriptURL?: (address: string) => string },
  ) => Policy;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

/** Lets workers be started from files of this page. There is no rule for markup and scripts: the browser refuses both from any other text. */
export function trustOwnAddresses(): void {
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      if (new URL(address, location.href).origin === location.origin) return address;
      throw new TypeError(`A script may not come from ${address}`);
    },
  });
}

/** A text of the build, and of nobody else, as markup. To be called once. */
export function builtMarkup(text: string): string {
  return trustedTypes?.createPolicy('icons', { createHTML: () => text }).createHTML('') ?? text;
}
