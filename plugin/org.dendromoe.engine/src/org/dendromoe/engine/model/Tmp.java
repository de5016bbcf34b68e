package org.dendromoe.engine.model;
final class Tmp { }
