package app;

import java.time.LocalDate;

record RoomNight(int room, LocalDate date) {}
