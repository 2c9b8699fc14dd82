%% Calls and casts of gen_server.
-module(messages).
-export([call/1, call_own/1, cast/1]).

-define(CASTS, 10000).

call(Clients) ->
    {ok, Counter} = counter:start_link(),
    harness:tell("time",
        harness:clients(Clients, 1, fun() -> fun() -> counter:increment(Counter) end end)).

call_own(Clients) ->
    harness:tell("time",
        harness:clients(Clients, 1, fun() ->
            {ok, Counter} = counter:start_link(),
            fun() -> counter:increment(Counter) end
        end)).

cast(Senders) ->
    {ok, Counter} = counter:start_link(),
    harness:tell("time",
        harness:clients(Senders, ?CASTS, fun() ->
            fun() ->
                casts(Counter, ?CASTS),
                counter:total(Counter)
            end
        end)).

casts(_, 0) -> ok;
casts(Counter, Left) -> counter:add(Counter, 1), casts(Counter, Left - 1).
