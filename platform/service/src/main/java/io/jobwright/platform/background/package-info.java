/**
 * Work that nobody asks for by a request: threads that look for it, and the mechanism for what
 * falls due in any tenant, one bounded part and one transaction of a tenant's at a time.
 */
package io.jobwright.platform.background;
