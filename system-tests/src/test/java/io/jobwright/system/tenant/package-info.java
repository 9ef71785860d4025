/** Who may do and see what: organizations among each other, and roles within one. */
package io.jobwright.system.tenant;
