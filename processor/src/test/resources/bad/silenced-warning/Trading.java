package app;

import dev.espalier.annotations.Supervisor;

@SuppressWarnings("ESP028")
@Supervisor
interface Trading {}
