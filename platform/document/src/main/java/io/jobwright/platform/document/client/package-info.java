/** The client as documents hold it. */
package io.jobwright.platform.document.client;
