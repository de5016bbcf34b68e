package org.dendromoe.engine.io;
final class Tmp { }
