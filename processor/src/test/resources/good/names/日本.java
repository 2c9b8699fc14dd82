package app;

public class 日本 {}
