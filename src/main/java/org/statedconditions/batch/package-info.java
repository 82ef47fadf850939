/** Many pieces of work at once, in their order and in bounded memory: {@link org.statedconditions.batch.InOrder}. */
package org.statedconditions.batch;
