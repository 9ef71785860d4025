/** What is sent to the public API and what comes back; only the fields we look at. */
package io.jobwright.system.client.model;
