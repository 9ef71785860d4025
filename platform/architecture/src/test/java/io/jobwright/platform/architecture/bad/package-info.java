/** One class per rule that breaks it. */
package io.jobwright.platform.architecture.bad;
