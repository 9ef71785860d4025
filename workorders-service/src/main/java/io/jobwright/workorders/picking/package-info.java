/** Taking the goods of a work order from the shelf. */
package io.jobwright.workorders.picking;
