%% Sends a token round a ring of bare processes, as Token does on the JVM.
-module(ring).
-export([measure/0]).

-define(LAPS, 10).

measure() ->
    {WarmUp, Measuring} = harness:times(),
    Processes = harness:of_scale(10000, 10),
    [stop(hop(build(Processes), Processes)) || _ <- lists:seq(1, harness:of_scale(10, 1))],
    Before = memory(),
    Begin = erlang:monotonic_time(nanosecond),
    Ring = build(Processes),
    hop(Ring, Processes),
    harness:tell("build", (erlang:monotonic_time(nanosecond) - Begin) / 1000 / Processes),
    harness:tell("bytes", (memory() - Before) / Processes),
    hops(Ring, Processes * ?LAPS, WarmUp),
    harness:tell("hop", hops(Ring, Processes * ?LAPS, Measuring)).

memory() ->
    garbage_collect(),
    erlang:memory(processes_used).

build(Processes) ->
    First = spawn_link(fun() -> member(self()) end),
    Last = lists:foldl(
        fun(_, Previous) ->
            Next = spawn_link(fun() -> member(self()) end),
            Previous ! {join, Next},
            Next
        end, First, lists:seq(2, Processes)),
    Last ! {join, First},
    First.

%% All end, one after the other; the first one when the message has come back to it.
stop(First) ->
    First ! {stop, self()},
    receive stopped -> ok end.

member(Next) ->
    receive
        {join, Other} -> member(Other);
        {pass, 0, To} -> To ! arrived, member(Next);
        {pass, Hops, To} -> Next ! {pass, Hops - 1, To}, member(Next);
        {stop, To} -> Next ! stop, receive stop -> To ! stopped end;
        stop -> Next ! stop
    end.

hop(Ring, Hops) ->
    Ring ! {pass, Hops, self()},
    receive arrived -> Ring end.

hops(Ring, Hops, Milliseconds) ->
    hops(Ring, Hops, erlang:monotonic_time(nanosecond), Milliseconds * 1000000, 0).

hops(Ring, Hops, Begin, Time, Count) ->
    hop(Ring, Hops),
    case erlang:monotonic_time(nanosecond) - Begin of
        Past when Past < Time -> hops(Ring, Hops, Begin, Time, Count + Hops);
        Past -> Past / (Count + Hops)
    end.
