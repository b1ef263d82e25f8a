/** `Object.hasOwn` for Chromium before 93 and Firefox before 92. The hashing library needs it as soon as it is loaded. */
Object.hasOwn ??= (object, key) => Object.getOwnPropertyDescriptor(object, key) !== undefined;
