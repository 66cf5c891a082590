/*
 * The elements that every guide page has, as one script: a request each would cost more than the elements weigh. Those of
 * aids come with the aid.
 */
import './guide-trail.ts';
import './trail-map.ts';
import './reader-setup.ts';
import './value-field.ts';
import './command-block.ts';
import './step-bar.ts';
import './undo-bar.ts';
import './storage-notice.ts';
