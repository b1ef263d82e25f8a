/** Parameters of an address that belong to the site, whatever the page: a page that reads its own leaves them alone. */
export const SITE_PARAMETERS: readonly string[] = ['theme', 'size', 'marks'];
