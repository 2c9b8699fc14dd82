package app;

import java.util.UUID;

record VoterId(UUID card) {}
