/** English: what the rules about security groups and ACLs say. */

export const securityFindings = {} as const;
