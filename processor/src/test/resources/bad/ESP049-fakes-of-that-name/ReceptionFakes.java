package app;

class ReceptionFakes {}
