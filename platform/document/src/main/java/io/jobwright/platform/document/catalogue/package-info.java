/** What is sold and at what price, as inventory tells it to the other services. */
package io.jobwright.platform.document.catalogue;
