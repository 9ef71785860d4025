/** What a service needs before it starts. */
package io.jobwright.system.start;
