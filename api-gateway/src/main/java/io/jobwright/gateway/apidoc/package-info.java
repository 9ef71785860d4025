/** The one description of the API, put together from the services', and a page to read it. */
package io.jobwright.gateway.apidoc;
