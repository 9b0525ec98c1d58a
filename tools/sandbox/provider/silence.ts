/** The shop gets no answer to this call, as when a line breaks; what was written down before stays. */
export class Silence extends Error {}
