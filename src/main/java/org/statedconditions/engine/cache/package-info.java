/** Keeps packs that were compiled at run time on a disk. It holds code, so nothing of it is believed unseen. */
package org.statedconditions.engine.cache;
