package app;

record ParcelId(String country, long number) {}
