/** Clients and quotes: who we work for, and what we offer. */
package io.jobwright.quotes;
