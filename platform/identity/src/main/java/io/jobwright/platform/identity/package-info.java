/** Who calls: the organization a token is for, the roles held in it, and what they permit. */
package io.jobwright.platform.identity;
