/** What this service knows of other services' data, fed by their compacted topics. */
package io.jobwright.platform.readmodel;
