/** The technical code all services share; no business noun except money. */
package io.jobwright.platform;
