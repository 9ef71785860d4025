/** What the API's own description says: the operations, their parameters, bodies and answers. */
package io.jobwright.system.fuzz.api;
