/** Who this extension is to the browsers: what policies, tests and the store listings name. */

/** Firefox: the add-on id, in the manifest of every build. */
export const geckoId = 'sidebar@fairlead.example';

/**
 * Chromium: the public key that fixes the id of builds loaded from a folder, so that a policy can name them. The
 * store zip carries none (the store gives its own).
 */
export const chromiumKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA03BymXLqjcwv3P22pw3AARTPskPN/TjAVjK9u3lqdlepymOGKbzw5JKcAwTZGdMJ9js8DhX1cDA+4x3UycveFyQaccRy40l16t+V0ypLGXS7fToUhkPs+vxfHTp+igEujkc+FEOo3ym5QIlk0bb5YsuEAaTEV7fkGqmNKzbulKPL0ljWFgyJ0taNZ3meCeUMaeCIsJmc3qnBW8fXHLeEJXHE2+26TUpG56NxnCSY+HOJ9OW/uok9yaq5woHAj4CCBaajlqDSSJDCAblnUUCczpSNlPbffnML4WV7/zlp7t9mKIK7YfRtmDG2l5nk+pLgNph4va7NrASYfZtrtcvKvQIDAQAB';

/** The id that `chromiumKey` makes: the first 16 bytes of its SHA-256, with a to p for the hex digits. */
export const chromiumId = 'kjbpobjlkhdfpcdiehpnakglnijfgkcb';
