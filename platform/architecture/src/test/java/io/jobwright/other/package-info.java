/** Stands for another service. */
package io.jobwright.other;
