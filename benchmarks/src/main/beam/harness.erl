%% Measures on the BEAM as Scale and JmhWork do on the JVM, and tells in the format that Trial reads.
-module(harness).
-export([run/2, of_scale/2, times/0, tell/2, clients/3]).

%% Runs a contender and ends the emulator; the exit code is 1 if it crashes.
run(Work, Scale) ->
    put(scale, Scale),
    try Work() of
        _ -> halt(0)
    catch
        Class:Reason:Stack ->
            io:format("~p ~p~n~p~n", [Class, Reason, Stack]),
            halt(1)
    end.

of_scale(Full, Smoke) ->
    case get(scale) of
        full -> Full;
        smoke -> Smoke
    end.

%% How long to warm up and to measure, in milliseconds.
times() ->
    {of_scale(3000, 10), of_scale(2000, 10)}.

tell(Key, Value) ->
    io:format("figure ~s ~f~n", [Key, float(Value)]).

%% The time in nanoseconds for each operation of all clients together. Each client is a process that
%% calls Start(), and what that returns as often as there is time; each such turn is Operations
%% operations.
clients(Number, Operations, Start) ->
    {WarmUp, Measuring} = times(),
    Self = self(),
    Clients = [spawn_link(fun() -> client(Self, Start) end) || _ <- lists:seq(1, Number)],
    turns(Clients, WarmUp),
    Turns = turns(Clients, Measuring),
    [unlink(Client) || Client <- Clients],
    [exit(Client, kill) || Client <- Clients],
    1 / (Turns * Operations).

%% The turns that all clients make in a nanosecond.
turns(Clients, Milliseconds) ->
    [Client ! {go, Milliseconds} || Client <- Clients],
    lists:sum([receive {turned, Client, Rate} -> Rate end || Client <- Clients]).

client(Parent, Start) ->
    client_loop(Parent, Start()).

client_loop(Parent, Turn) ->
    receive
        {go, Milliseconds} ->
            Begin = erlang:monotonic_time(nanosecond),
            {Count, End} = turn(Turn, Begin + Milliseconds * 1000000, 0),
            Parent ! {turned, self(), Count / (End - Begin)},
            client_loop(Parent, Turn)
    end.

%% The clock is looked at once in 64 turns: that is what it costs a short one.
turn(Turn, Until, Count) ->
    some(Turn, 64),
    case erlang:monotonic_time(nanosecond) of
        Now when Now < Until -> turn(Turn, Until, Count + 64);
        Now -> {Count + 64, Now}
    end.

some(_, 0) -> ok;
some(Turn, Left) -> Turn(), some(Turn, Left - 1).
