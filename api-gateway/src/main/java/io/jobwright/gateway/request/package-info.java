/** What holds for every request and answer, wherever it goes. */
package io.jobwright.gateway.request;
