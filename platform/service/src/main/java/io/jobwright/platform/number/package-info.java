/** Document numbers without gaps. */
package io.jobwright.platform.number;
