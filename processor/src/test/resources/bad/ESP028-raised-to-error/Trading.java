package app;

import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {}
