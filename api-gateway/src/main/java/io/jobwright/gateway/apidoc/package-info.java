/** The one description of the API, and a page to read it. */
package io.jobwright.gateway.apidoc;
