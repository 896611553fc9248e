/** The cluster of the schema and integration tests; it comes with the embedded server. */
export default function setup(): void {}
