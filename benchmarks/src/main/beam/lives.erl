%% Starts, stops and crashes of children, as Life and EspalierLives do it on the JVM.
-module(lives).
-behaviour(supervisor).
-export([start_and_stop/0, start_and_stop/2, crash/0, many/1, group/1, memory/1, start_up/1, init/1]).

-define(BATCH, 1000).
-define(CRASHES, 5000).
-define(ROUNDS, 300).
-define(MANY, 100000000).

init(sessions) ->
    pool(#{id => session, start => {session, start_link, []}});
init({fragile, Parent}) ->
    pool(#{id => fragile, start => {fragile, start_link, [Parent]}});
init({Strategy, Parent, Number}) ->
    {ok, {#{strategy => Strategy, intensity => ?MANY, period => 1},
          [#{id => I, start => {fragile, start_link, [Parent, I]}} || I <- lists:seq(1, Number)]}}.

pool(Child) ->
    {ok, {#{strategy => simple_one_for_one, intensity => ?MANY, period => 1}, [Child]}}.

quiet() -> logger:set_primary_config(level, none).

now_ns() -> erlang:monotonic_time(nanosecond).

start_and_stop() ->
    {ok, Supervisor} = supervisor:start_link(?MODULE, sessions),
    start_and_stop(
        fun(Number) -> {ok, Pid} = supervisor:start_child(Supervisor, [Number]), Pid end,
        fun(Pid) -> ok = supervisor:terminate_child(Supervisor, Pid) end).

start_and_stop(Start, Stop) ->
    quiet(),
    {WarmUp, Measuring} = harness:times(),
    Size = harness:of_scale(?BATCH, 10),
    batches(Start, Stop, Size, WarmUp * 1000000, 0, 0, 0),
    {Starting, Stopping} = batches(Start, Stop, Size, Measuring * 1000000, 0, 0, 0),
    harness:tell("start", Starting),
    harness:tell("stop", Stopping).

batches(Start, Stop, Size, Nanos, Starting, Stopping, Batches) ->
    Begin = now_ns(),
    Pids = [Start(I) || I <- lists:seq(1, Size)],
    Middle = now_ns(),
    lists:foreach(Stop, Pids),
    End = now_ns(),
    Starting1 = Starting + Middle - Begin,
    Stopping1 = Stopping + End - Middle,
    case Starting1 + Stopping1 < Nanos of
        true -> batches(Start, Stop, Size, Nanos, Starting1, Stopping1, Batches + 1);
        false -> {Starting1 / ((Batches + 1) * Size), Stopping1 / ((Batches + 1) * Size)}
    end.

crash() ->
    quiet(),
    {ok, Supervisor} = supervisor:start_link(?MODULE, {fragile, self()}),
    {ok, _} = supervisor:start_child(Supervisor, [0]),
    {First, _} = born(),
    Number = harness:of_scale(?CRASHES, 20),
    {_, Second} = crashes(Number, First),
    {_, Third} = crashes(Number, Second),
    {Times, _} = crashes(Number, Third),
    Sorted = lists:sort(Times),
    harness:tell("median", lists:nth(Number div 2 + 1, Sorted)),
    harness:tell("p99", lists:nth(Number * 99 div 100 + 1, Sorted)).

crashes(Number, First) ->
    lists:mapfoldl(
        fun(_, Pid) ->
            Begin = now_ns(),
            gen_server:cast(Pid, crash),
            {Next, Time} = born(),
            {Time - Begin, Next}
        end, First, lists:seq(1, Number)).

born() ->
    receive {born, Pid, Time} -> {Pid, Time} end.

born(0) -> ok;
born(Number) -> born(), born(Number - 1).

%% The first start of each is not awaited but for the last, nor are restarts.
many(Full) ->
    quiet(),
    Number = harness:of_scale(Full, 100),
    {ok, Supervisor} = supervisor:start_link(?MODULE, {fragile, self()}),
    Begin = now_ns(),
    Pids = [begin {ok, Pid} = supervisor:start_child(Supervisor, [I]), Pid end
            || I <- lists:seq(1, Number)],
    born(Number),
    Started = now_ns(),
    [gen_server:cast(Pid, crash) || Pid <- Pids],
    born(Number),
    Restarted = now_ns(),
    gen_server:stop(Supervisor, shutdown, infinity),
    Stopped = now_ns(),
    harness:tell("start", (Started - Begin) / Number),
    harness:tell("restart", (Restarted - Started) / Number),
    harness:tell("stop", (Stopped - Restarted) / Number).

group(Full) ->
    quiet(),
    Number = harness:of_scale(Full, 10),
    {ok, Supervisor} = supervisor:start_link(?MODULE, {one_for_all, self(), Number}),
    born(Number),
    Rounds = harness:of_scale(?ROUNDS, 4),
    Times = [round_of(Supervisor, Number) || _ <- lists:seq(1, Rounds)],
    Warm = lists:sort(lists:nthtail(Rounds div 2, Times)),
    harness:tell("time", lists:nth(length(Warm) div 2 + 1, Warm)).

round_of(Supervisor, Number) ->
    {_, Pid, _, _} = lists:keyfind(1, 1, supervisor:which_children(Supervisor)),
    Begin = now_ns(),
    gen_server:cast(Pid, crash),
    born(Number),
    now_ns() - Begin.

memory(Full) ->
    quiet(),
    Number = harness:of_scale(Full, 100),
    {ok, Supervisor} = supervisor:start_link(?MODULE, sessions),
    erlang:garbage_collect(),
    Memory = erlang:memory(total),
    Rss = rss(),
    [{ok, _} = supervisor:start_child(Supervisor, [I]) || I <- lists:seq(1, Number)],
    erlang:garbage_collect(),
    erlang:garbage_collect(Supervisor),
    harness:tell("heap", (erlang:memory(total) - Memory) / Number),
    harness:tell("rss", (rss() - Rss) / Number).

rss() ->
    case file:read_file("/proc/self/status") of
        {ok, Text} ->
            {match, [Kilobytes]} =
                re:run(Text, "VmRSS:\\s*(\\d+)", [{capture, all_but_first, list}]),
            list_to_integer(Kilobytes) * 1024;
        {error, _} -> 0
    end.

%% From the start of the emulator until all children of a supervisor run.
start_up(Full) ->
    Number = harness:of_scale(Full, 10),
    {ok, _} = supervisor:start_link(?MODULE, {one_for_one, self(), Number}),
    Since = erlang:monotonic_time() - erlang:system_info(start_time),
    harness:tell("time", erlang:convert_time_unit(Since, native, microsecond) / 1000).
