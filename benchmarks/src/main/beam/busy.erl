%% Makes gen_servers busy and measures what others notice of it, as Loads does on the JVM.
-module(busy).
-behaviour(gen_server).
-export([flood/0, share/0, crowd/0]).
-export([init/1, handle_call/3, handle_cast/2]).

init([]) -> {ok, self()}.

handle_call(answer, _From, Next) -> {reply, 42, Next}.

handle_cast({again, Tally}, Next) ->
    microsecond(),
    counters:add(Tally, 1, 1),
    gen_server:cast(self(), {again, Tally}),
    {noreply, Next};
handle_cast({know, Other}, _) ->
    {noreply, Other};
handle_cast({work, 0}, Next) ->
    microsecond(),
    {noreply, Next};
handle_cast({work, Others}, Next) ->
    microsecond(),
    gen_server:cast(Next, {work, Others - 1}),
    {noreply, Next}.

microsecond() -> until(erlang:monotonic_time(nanosecond) + 1000).

until(Time) ->
    case erlang:monotonic_time(nanosecond) < Time of
        true -> until(Time);
        false -> ok
    end.

hire() ->
    {ok, Member} = gen_server:start_link(?MODULE, [], []),
    Member.

again(Member, Times, Tally) ->
    [gen_server:cast(Member, {again, Tally}) || _ <- lists:seq(1, Times)].

flood() ->
    Quiet = hire(),
    Flooded = [hire() || _ <- lists:seq(1, erlang:system_info(schedulers))],
    Tally = counters:new(1, [write_concurrency]),
    [again(Member, harness:of_scale(10000, 10), Tally) || Member <- Flooded],
    latencies(Quiet).

share() ->
    {WarmUp, Measuring} = harness:times(),
    Flooded = hire(),
    Others = [hire() || _ <- lists:seq(1, 8)],
    OfFlooded = counters:new(1, [write_concurrency]),
    OfOthers = counters:new(1, [write_concurrency]),
    again(Flooded, harness:of_scale(10000, 10), OfFlooded),
    [again(Other, 1, OfOthers) || Other <- Others],
    timer:sleep(WarmUp),
    FloodedBefore = counters:get(OfFlooded, 1),
    OthersBefore = counters:get(OfOthers, 1),
    timer:sleep(Measuring),
    More = counters:get(OfFlooded, 1) - FloodedBefore,
    OthersMore = counters:get(OfOthers, 1) - OthersBefore,
    harness:tell("share", More / (OthersMore / 8)).

crowd() ->
    Quiet = hire(),
    Number = harness:of_scale(100000, 10),
    Busy = list_to_tuple([hire() || _ <- lists:seq(1, Number)]),
    [gen_server:cast(element(I + 1, Busy), {know, element((I + 1) * 7919 rem Number + 1, Busy)})
        || I <- lists:seq(0, Number - 1)],
    spawn_link(fun() -> drive(Busy, erlang:monotonic_time(nanosecond), 0) end),
    latencies(Quiet).

%% Casts to one after the other, at a constant rate: 200 in a millisecond.
drive(Busy, Begin, Cast) ->
    timer:sleep(1),
    Due = (erlang:monotonic_time(nanosecond) - Begin) div 1000000 * 200,
    [gen_server:cast(element(I rem tuple_size(Busy) + 1, Busy), {work, 1})
        || I <- lists:seq(Cast, Due - 1)],
    drive(Busy, Begin, Due).

%% One client calls again and again; in microseconds.
latencies(Quiet) ->
    {WarmUp, Measuring} = harness:times(),
    calls(Quiet, WarmUp),
    Latencies = calls(Quiet, Measuring),
    Sorted = list_to_tuple(lists:sort(Latencies)),
    [harness:tell(Key, percentile(Sorted, Share) / 1000)
        || {Key, Share} <- [{"p50", 0.5}, {"p99", 0.99}, {"p999", 0.999}]].

percentile(Sorted, Share) ->
    element(min(tuple_size(Sorted), trunc(Share * tuple_size(Sorted)) + 1), Sorted).

calls(Quiet, Milliseconds) ->
    Now = erlang:monotonic_time(nanosecond),
    calls(Quiet, Now, Now + Milliseconds * 1000000, []).

calls(_, Begin, End, Latencies) when Begin >= End -> Latencies;
calls(Quiet, Begin, End, Latencies) ->
    gen_server:call(Quiet, answer, 2000),
    Now = erlang:monotonic_time(nanosecond),
    calls(Quiet, Now, End, [Now - Begin | Latencies]).
