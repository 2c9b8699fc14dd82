package dev.espalier.sys;

import dev.espalier.ChildInfo;
import dev.espalier.ProcessRef;

/**
 * A worker as it was at one moment.
 *
 * @param process its place
 * @param id its id among its siblings
 * @param state whether it has a process
 * @param start which process of the child it is, from 1
 */
public record WorkerSnapshot(ProcessRef process, String id, ChildInfo.State state, long start)
    implements NodeSnapshot {}
